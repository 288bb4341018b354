"""`python -m constitution_diff`: the same as the command `constitution-diff`."""

from constitution_diff.cli import main

if __name__ == "__main__":
    main()

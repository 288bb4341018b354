"""What turns the corpus sources into documents and their manifest.

It shares no code with the tool it is there to measure: an error in one of them
would otherwise hide the same error in the other.
"""

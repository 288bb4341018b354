"""Other programs that make redlines, run on the same documents as ours."""

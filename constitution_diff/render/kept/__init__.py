"""Reports on kept versions: which there are, and what they say."""

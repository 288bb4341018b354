"""Results as Word files."""

"""The schedule of amendments: its rows, shared by all formats, and the formats."""

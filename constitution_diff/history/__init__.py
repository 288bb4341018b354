"""Kept versions and their dates → what was in force, and who changed what. Pure."""

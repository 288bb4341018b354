"""Redlines of made-up constitutions, judged by the truth about the changes."""

"""A committee's own ways of counting, and its own reports."""

"""Binding the file of a case: the check-up at the left, the act at the right."""

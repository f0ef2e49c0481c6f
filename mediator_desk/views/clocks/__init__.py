"""Clocks of a case: why a date is what it is, standing still, going on, and more time."""

"""Months that were handed in: frozen, told as they were, and what was corrected since."""

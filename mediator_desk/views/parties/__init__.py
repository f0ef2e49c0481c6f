"""Reaching the parties, asking them whether they take part, and their consents to the use of sensitive data."""

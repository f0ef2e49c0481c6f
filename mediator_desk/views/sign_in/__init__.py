"""Signing in, and what covers the desk while it is locked."""

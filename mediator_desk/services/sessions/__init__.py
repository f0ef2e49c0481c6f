"""Meetings and what came of them."""

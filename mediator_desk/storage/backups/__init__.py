"""Backups of a committee that works in one file: made, proved by opening, kept for a while, put back."""

"""Submissions of the mini program: files taken in, rows that wait in quarantine."""

"""Verbs: plain functions f(db, ...), one file per task of the desk. They never commit and never read the clock."""

"""Meetings of the parties in the window: planned, moved, cancelled and recorded."""

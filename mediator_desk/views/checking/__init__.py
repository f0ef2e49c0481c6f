"""The check whether everything is as it was left, in the window."""

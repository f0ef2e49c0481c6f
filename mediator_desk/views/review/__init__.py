"""The screen of review: the inbox, papers asked for, look-alikes and merges."""

"""The screen of the cases: queues at the left, the list in the middle, the case at the right, and its dialogs."""

"""The bin: what lies there, bringing it back, deleting it."""

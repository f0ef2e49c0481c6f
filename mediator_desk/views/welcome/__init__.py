"""The first screen on a computer where nothing is set up yet."""

"""The figures of a period, and their rates."""

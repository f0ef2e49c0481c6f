"""The calendar of meetings: a painted day or week, a month, a list, and what waits to be planned."""

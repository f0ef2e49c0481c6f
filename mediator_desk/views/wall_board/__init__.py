"""The board in the hall: figures of the month and the year for whoever waits there, and nobody's name."""

"""What the papers around a meeting say, gathered from the rows of the desk: frozen values, to be drawn in a job."""

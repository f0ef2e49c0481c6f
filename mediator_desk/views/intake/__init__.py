"""Taking in a file of the mini program: read, shown row by row, then taken in."""

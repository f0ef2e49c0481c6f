"""Cases that are taken along in a file, and come back: the dialogs at the office and the line in the file itself."""

"""The evidence of a case: brought by drag and paste, put in order, described, looked at, handed out as real files."""

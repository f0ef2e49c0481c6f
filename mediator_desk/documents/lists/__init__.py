"""Lists as PDF: of cases, of evidence, of a day, of a hand-over, the history of a case."""

"""Papers: a versioned template and facts become a PDF. Nothing here loads reportlab before a paper is drawn."""

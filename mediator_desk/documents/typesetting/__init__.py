"""The typesetting engine: templates, line breaking, rows, pages, PDF. Knows no case and no committee."""

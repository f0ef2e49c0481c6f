"""Report definitions and figures become workbooks; the only place that writes with openpyxl."""

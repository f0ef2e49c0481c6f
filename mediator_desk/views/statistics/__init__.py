"""The month at a glance, and its workbook."""

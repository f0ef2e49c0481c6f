"""The report of a month on paper (月报), or of any other days: from the same facts as its workbook."""

"""From record to sealed report: content, docx, seal, verify."""

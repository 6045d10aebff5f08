"""The API for programs: each endpoint is declared once, and answers, checks and its document are made of that."""

"""From what servers send to text: encodings, HTML, times, and documents that are nearly right."""

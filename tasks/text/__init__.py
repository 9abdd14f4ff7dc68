"""Vietnamese text: characters, sentences, numbers, periods, pages to articles. Imports nothing of ours."""

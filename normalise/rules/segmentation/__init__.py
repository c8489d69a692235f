"""Lost and superfluous spaces in and between words."""

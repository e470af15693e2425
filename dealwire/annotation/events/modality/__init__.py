"""How real a draft is (status, stance, modality); `judgement` leads."""

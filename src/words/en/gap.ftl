### What both sides saw of the same thing, side by side.

gap-they-better = they think better of it than we do
gap-both = seen by both
gap-not-noticed = they have not noticed
gap-not-looked = they saw, we did not look
gap-nobody = nobody looks
gap-nothing = –
gap-unclear = unclear to both
gap-divided = they are divided
gap-fault = a fault both see
gap-half = we half see it
gap-we-better = we think better of it than they do

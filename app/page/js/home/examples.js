// What might be described: our own examples. `character` is the strip of ../peeking/ that shows one made from it, and
// `rise` how much of it stands above the field, in hundredths of its height.

export const EXAMPLES = [
  { text: "a grumpy old apple who loves chess", character: "apple", rise: 84 },
  { text: "a cheerful purple monster who is afraid of the dark", character: "monster", rise: 78 },
  { text: "a penguin explorer with a treasure map", character: "penguin", rise: 94 },
  { text: "an elderly librarian with curly grey hair and round glasses", character: "librarian", rise: 94 },
  { text: "a blue teapot who was once a ship's captain", character: "teapot", rise: 82 },
  { text: "a dreamy moon who writes lullabies", character: "moon", rise: 82 },
];

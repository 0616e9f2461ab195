/** What the review finds, and how the text reads once the lines on offer are taken. */
export const REWORDED: readonly (readonly [text: string, calm: string])[] = [
  // Pressing becomes asking.
  ["Pay me the $450 today or I will leave a one star review.", "Could you please pay me the $450 today?"],
  [
    "Release the payment of $1,250.00 immediately or I will leave you the worst review you ever got.",
    "Could you please release the payment of $1,250.00?",
  ],
  [
    "If you don't release milestone 2 by Friday, I will report your account to Upwork.",
    "Could you please release milestone 2 by Friday? If we cannot agree, I will ask Upwork for help.",
  ],
  [
    "You have 48 hours to refund the $120 or face the consequences.",
    "Could you please refund the $120 within 48 hours? If we cannot agree, I will ask Upwork for help.",
  ],
  [
    "My lawyer will contact you if you do not pay the 900 EUR by 15 March.",
    "Could you please pay the 900 EUR by 15 March? If we cannot agree, I will ask Upwork for help.",
  ],
  [
    "I give you three days to finish the translation into Polish.",
    "Could you please finish the translation into Polish within three days?",
  ],
  [
    "Ok if you will not release the 310$ until tomorrow i write the true in my review, one star.",
    "Could you please release the $310 by tomorrow?",
  ],
  ["I DEMAND A FULL REFUND OF $200.", "I ask for a full refund of $200."],
  ["You must fix the login bug immediately.", "Could you please fix the login bug?"],
  ["Give me my money back you scammer.", "Could you please refund me?"],
  ["You owe me $600, pay up.", "I am still waiting for the $600."],
  ["Why can't you just send the file?", "Could you please send the file?"],
  // What was done to the writer is told as the writer saw it.
  ["You never answer my messages.", "I have not had an answer to my messages."],
  [
    "You have ignored me since Monday. I sent the files on 3 May.",
    "I have not heard from you since Monday. I sent the files on 3 May.",
  ],
  [
    "You disappeared after I funded the milestone of $700.",
    "I have not heard from you since I funded the milestone of $700.",
  ],
  ["You failed to deliver the landing page by Friday.", "The landing page did not arrive by Friday."],
  [
    "You broke my site on Tuesday and now nobody can order.",
    "My site stopped working on Tuesday and now nobody can order.",
  ],
  ["It is your fault that we lost the Black Friday sales.", "We lost the Black Friday sales."],
  ["Because of you we missed the print deadline on 12 June.", "We missed the print deadline on 12 June."],
  ["You wasted two weeks of my time.", "I lost two weeks on this."],
  [
    "You lied to me about your experience with Shopify.",
    "What I was told about your experience with Shopify was not right.",
  ],
  ["You keep changing the requirements.", "The requirements have changed several times."],
  [
    "You refuse to refund me even though the contract ended on 20 August.",
    "I am still waiting for you to refund me, and the contract ended on 20 August.",
  ],
  ["Why didn't you tell me that the plugin costs extra?", "I did not know that the plugin costs extra."],
  ["You never meant to pay me. You just wanted free work from the start.", "I have not been paid."],
  // An insult goes, and what stands beside it stays.
  ["You are a liar, I delivered the files on 3 May as agreed.", "I delivered the files on 3 May as agreed."],
  ["Stop lying. The invoice says 12 hours.", "The invoice says 12 hours."],
  [
    "You are so unprofessional. Anna from your team promised the texts by 4 July.",
    "Anna from your team promised the texts by 4 July.",
  ],
  ["Don't be stupid, the brief on page 2 says blue.", "The brief on page 2 says blue."],
  [
    "Your work is terrible. The footer is missing and two links are dead.",
    "I am not happy with the work. The footer is missing and two links are dead.",
  ],
  [
    "Fix the damn contact form, it has been broken since Friday.",
    "Fix the contact form, it has been broken since Friday.",
  ],
  ["WHERE ARE MY FILES??? IT IS NOW TEN DAYS.", "Where are my files? It is now ten days."],
  // What leads away from Upwork leads back.
  ["I can refund you the 200 by bank transfer.", "I can refund you the 200 here on Upwork."],
  ["Let's move this to WhatsApp, it's faster.", "Let us talk here on Upwork."],
  ["If you change your review I will refund you $100.", "I am open to a refund of $100."],
];

/** What the review finds, and has no good line for. */
export const NOTHING_ON_OFFER: readonly string[] = [
  "How dare you ask for more money after you delivered a broken cart?",
  "You had one job: change the phone number on the 3rd.",
  "Any idiot can see that the menu is broken in Safari.",
  "You should be ashamed of yourself.",
  "Great job ruining my launch.",
];

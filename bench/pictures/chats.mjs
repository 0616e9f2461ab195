// Invented chats for pictures of screens: who wrote what and when. "me" stands on the right.

/** Each: the other's name, a heading of days, and messages [who, words, clock]. */
export const CHATS = [
  {
    other: "Odile Marchetti",
    about: "Website for a vineyard",
    days: [
      [
        "Monday, 12 October 2026",
        [
          ["them", "Hi! Could you send the first draft of the home page by Friday?", "09:14"],
          ["me", "Yes. I will upload it on 16 October, before noon.", "09:21"],
          ["them", "Great, the budget for this part is still $1,250.00", "09:22"],
        ],
      ],
      [
        "Friday, 16 October 2026",
        [
          ["me", "The draft is in the contract room now.", "11:48"],
          ["them", "It looks lovely, thank you. I only miss the opening hours.", "15:03"],
          ["me", "I've added them: Tue to Sun, 10:30 to 18:00", "15:37"],
        ],
      ],
    ],
  },
  {
    other: "Tobias Renner",
    about: "Data entry, 3 lists",
    days: [
      [
        "Nov 3, 2026",
        [
          ["them", "I am not happy with list 2. There are 14 mistakes in 200 rows.", "8:05 AM"],
          ["me", "I will look at each of them today. Which rows do you mean?", "8:17 AM"],
          ["them", "Rows 31, 47, 52 and so on. If it is not right by Nov 6 I want $180 back.", "8:40 AM"],
          ["me", "Understood. I'll send the checked list by 5:30 PM tomorrow.", "8:44 AM"],
        ],
      ],
      [
        "Nov 4, 2026",
        [
          ["me", "Here is the corrected list, all 200 rows checked twice.", "4:58 PM"],
          ["them", "Ok", "5:02 PM"],
        ],
      ],
    ],
  },
  {
    other: "Priya Venkat",
    about: "App icons",
    days: [
      [
        "9/28/2026",
        [
          ["me", "Is the second milestone approved? I submitted it on 9/21.", "10:12 AM"],
          ["them", "My partner wants to see the blue version first. Can you do it for free?", "12:55 PM"],
          ["me", "The contract says 6 icons for $420. A new set would be $70 for each icon.", "1:09 PM"],
          ["them", "Then I will ask for a refund of the full $420.", "1:26 PM"],
        ],
      ],
      [
        "Today",
        [
          ["them", "You have until 7:00 PM.", "2:31 PM"],
          ["me", "I can offer 15% off the new set, that is my last word.", "2:36 PM"],
        ],
      ],
    ],
  },
  {
    other: "Jonas Lindqvist",
    about: "Swedish to English translation",
    days: [
      [
        "2026-08-19",
        [
          ["them", "Chapter 7 is missing two pages, 113 and 114.", "19:42"],
          ["me", "Sorry about that! They are in the file I sent at 16:20, at the very end.", "19:50"],
          ["them", "Found them. All good then, I release the 640 EUR tonight.", "20:11"],
        ],
      ],
      [
        "2026-08-27",
        [
          ["me", "Hello Jonas, it has been eight days. The payment has not come yet.", "08:03"],
          ["them", "I know, my card was blocked. Please wait until 1 September.", "11:29"],
          ["me", "All right, but not longer.", "11:31"],
        ],
      ],
    ],
  },
  {
    other: "Studio Halloway",
    about: "Podcast editing",
    days: [
      [
        "Wed, Sep 9",
        [
          ["them", "Illness in the team, so we could not listen to episodes 11 and 12 yet.", "13:01"],
          ["me", "No problem. The invoice #2207 for $96.50 is due on Sep 15.", "13:04"],
          ["them", "We paid you $85 outside of Upwork last time, let us do that again?", "13:10"],
          ["me", "No, please pay here. It is against the rules and I do not want to lose my account.", "13:15"],
        ],
      ],
      ["Thu, Sep 10", [["them", "Fine. I will leave a review that you will not like.", "22:47"]]],
    ],
  },
  {
    other: "Marguerite Osei",
    about: "Logo and letterhead",
    days: [
      [
        "Dec 1, 2026",
        [
          ["them", "The logo you delivered is a copy of a stock picture!", "7:33 PM"],
          ["me", "It is not. I drew it from the sketch you sent on Nov 18, see sketch_final.png", "7:41 PM"],
          ["them", "My lawyer says otherwise. I want all of the $2,300.00 back in 48 hours.", "7:45 PM"],
          ["me", "I will answer through Upwork's dispute page. Please write to me only there.", "8:02 PM"],
          ["them", "As you like.", "8:04 PM"],
        ],
      ],
    ],
  },
];

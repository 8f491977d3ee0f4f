/** How many units one basket is asked for at most (our choice: far more than a case has, little enough for one answer). */
export const BASKET_MOST = 1000;

/** The shape that marks the own office in every chart and sentence. */
export const OWN_MARK = '◆';

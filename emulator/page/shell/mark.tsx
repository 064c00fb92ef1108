/** The page's own mark: two rows of a network joined by one point. */
export const Mark = ({ size = 24 }: { size?: number }) => <img src="/mark.svg" alt="" width={size} height={size} />;

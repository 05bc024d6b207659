// A grown-up beside a child, for those who read little. Decoration only: the words say whom to get.

export function GrownUp() {
  return (
    <svg class="grown-up" viewBox="0 0 96 72" width="112" height="84" aria-hidden="true">
      <ellipse class="ground" cx="48" cy="66" rx="40" ry="5" />
      <path class="big" d="M18 66V46a18 18 0 0 1 36 0v20z" />
      <circle class="skin" cx="36" cy="19" r="12" />
      <path class="hair" d="M24 19a12 12 0 0 1 24 0c-5-1-8-3-10-7-2 4-7 7-14 7z" />
      <path class="small-one" d="M54 66V54a12 12 0 0 1 24 0v12z" />
      <circle class="skin" cx="66" cy="35" r="9" />
      <path class="hair" d="M57 35a9 9 0 0 1 18 0c-6 0-10-2-12-5-1 3-3 5-6 5z" />
      <path class="arm" d="M48 40c7 2 13 6 20 13" />
      <path class="smile" d="M32 23q4 4 8 0M63 38q3 3 6 0" />
      <path class="eyes" d="M32 19h.01M40 19h.01M63 35h.01M69 35h.01" />
    </svg>
  );
}

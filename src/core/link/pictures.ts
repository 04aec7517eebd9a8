import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Picture, ProsePicture, RawFile, Section } from '../model.ts';
import { suggestion } from '../nearest.ts';
import {
  isCalledPicture,
  MOST_PICTURE_BYTES,
  PICTURE_FOLDER,
  type PictureFault,
  type PictureType,
  pictureTypeOf,
  readPicture,
} from '../picture.ts';

export type LinkedPictures = {
  /** Those that the prose shows, by name. */
  readonly pictures: readonly Picture[];
  readonly diagnostics: readonly Diagnostic[];
};

type Input = {
  readonly review: string;
  /** Of the report and of papers beside it. */
  readonly sections: readonly Section[];
  /** What is in the folder of pictures. */
  readonly files: readonly RawFile[];
  /** Files that are there but that the disk did not give; said already. */
  readonly unreadable: readonly string[];
  /** Whether every section was read: else nothing can be called unused. */
  readonly complete: boolean;
};

/** Ties every picture of the prose to its file; what stands against one is told where the prose shows it. */
export function linkPictures({
  review,
  sections,
  files,
  unreadable,
  complete,
}: Input): LinkedPictures {
  const folder = `content/${review}/${PICTURE_FOLDER}`;
  const byName = new Map(files.map((file) => [file.path.slice(folder.length + 1), file]));
  const shown = sections.flatMap(({ pictures }) => pictures);
  const pictures = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  for (const one of shown) {
    if (unreadable.some((path) => path === `${folder}/${one.name}` || path === folder)) continue;
    const read = pictureOf(one, byName.get(one.name), [...byName.keys()]);
    if ('code' in read) diagnostics.push(read);
    else pictures.set(one.name, read);
  }
  const used = new Set(shown.map(({ name }) => name));
  const unused = complete
    ? [...byName].filter(([name]) => isCalledPicture(name) && !used.has(name))
    : [];
  diagnostics.push(
    ...unused.map(([name, { path }]) =>
      diagnostic('TK377', `Không phần nào dùng hình «${name}».`, {
        file: path,
        line: 1,
        column: 1,
      }),
    ),
  );
  return {
    pictures: [...pictures.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    diagnostics,
  };
}

function pictureOf(
  { name, place }: ProsePicture,
  file: RawFile | undefined,
  names: readonly string[],
): Picture | Diagnostic {
  const called = pictureTypeOf(name);
  if (called === undefined) {
    return diagnostic(
      'TK374',
      `Tên hình «${name}» không dùng được; cần chữ thường không dấu, chữ số, gạch nối và đuôi .png, .jpg, .jpeg hoặc .webp${
        suggestion(
          name,
          names.filter((one) => one !== name),
        ) || '.'
      }`,
      place,
      { hint: 'Đổi tên tệp trong thư mục hinh, ví dụ rung-ngap-man.jpg, rồi sửa tên ở đây.' },
    );
  }
  if (file === undefined)
    return diagnostic(
      'TK373',
      `Thư mục ${PICTURE_FOLDER} không có tệp «${name}»${suggestion(name, names) || '.'}`,
      place,
    );
  const size = file.size ?? file.bytes.length;
  const cause = { cause: { file: file.path, line: 1, column: 1 } };
  if (size > MOST_PICTURE_BYTES)
    return diagnostic(
      'TK374',
      `Tệp hình «${name}» nặng ${megabytes(size)} MB; nhiều nhất là ${megabytes(MOST_PICTURE_BYTES)} MB.`,
      place,
      cause,
    );
  const read = readPicture(file.bytes);
  if (!read.ok)
    return diagnostic(
      'TK374',
      `Tệp hình «${name}» ${FAULTS[read.fault.kind](read.fault as never)}.`,
      place,
      cause,
    );
  const { facts } = read;
  if (facts.type !== called) {
    return diagnostic(
      'TK374',
      `Tệp hình «${name}» có đuôi của ${TYPES[called]} nhưng bên trong là ${TYPES[facts.type]}.`,
      place,
      {
        ...cause,
        hint: `Đổi đuôi tệp thành .${facts.type === 'jpeg' ? 'jpg' : facts.type}, rồi sửa tên ở đây.`,
      },
    );
  }
  const [stem = '', extension = ''] = name.split('.');
  return {
    ...facts,
    name,
    file: `${stem}.${file.sha256.slice(0, DIGITS)}.${extension}`,
    bytes: file.bytes,
    sha256: file.sha256,
  };
}

/** Of the SHA-256 in the name on the site: another content is another name, so that nobody sees an old picture. */
const DIGITS = 12;

const megabytes = (bytes: number): string =>
  (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, '').replace('.', ',');

const TYPES: Readonly<Record<PictureType, string>> = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' };

const FAULTS: {
  readonly [Kind in PictureFault['kind']]: (fault: Extract<PictureFault, { kind: Kind }>) => string;
} = {
  type: ({ found }) =>
    `không phải PNG, JPEG hay WebP${found === undefined ? '' : ` mà là ${found}`}`,
  cut: ({ type }) => `là ${TYPES[type]} nhưng không trọn vẹn, có lẽ chép hoặc tải chưa hết`,
  side: ({ width, height }) => `rộng ${width}, cao ${height} điểm ảnh; mỗi cạnh từ 1 đến 10.000`,
};

import type { CareFileStory } from '../../shared/domain/care/index.ts';
import type { Announcement } from '../changes/change.repo.ts';
import { branchesOf } from './care.repo.ts';

/** Every branch that follows a file hears of it; a subject is the file and the branch. */
export const tellOf = (story: CareFileStory, homeBranch: string | undefined): readonly Announcement[] =>
  branchesOf(story, homeBranch).map((branchCode) => ({
    kind: 'care_file',
    subject: `${story.file.id}/${branchCode}`,
    branchCode,
  }));
